//! Paints rings of lon, lat on an Equal Earth map, one country a pixel: a pixel has the country at its centre.

/// Px across.
const WIDTH: usize = 1000;

/// Index of a country, or `None` for sea.
pub(crate) type Pixels = Vec<Option<usize>>;

/// A country's number and its rings.
pub(crate) type Shape = (usize, Vec<Vec<(f64, f64)>>);

/// Paints each shape with its number; rings may run across ±180°. The rule is even-odd per shape.
pub(crate) fn paint(shapes: &[Shape]) -> Pixels {
    let rows = rows();
    let mut pixels = vec![None; rows.len() * WIDTH];
    for (number, rings) in shapes {
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); rows.len()];
        for ring in rings {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let east = (b.0 - a.0 + 180.0).rem_euclid(360.0) - 180.0;
                let (high, low) = (a.1.max(b.1), a.1.min(b.1));
                let from = rows.partition_point(|row| row.lat >= high);
                let to = rows.partition_point(|row| row.lat >= low);
                for (row, crossings) in rows[from..to].iter().zip(&mut crossings[from..to]) {
                    let lon = a.0 + east * (row.lat - a.1) / (b.1 - a.1);
                    crossings.push(if lon.abs() > 180.0 { lon - 360.0 * lon.signum() } else { lon });
                }
            }
        }
        for (y, (row, crossings)) in rows.iter().zip(&mut crossings).enumerate() {
            crossings.sort_by(f64::total_cmp);
            let mut inside = starts_inside(rings, row.lat);
            let mut next = 0;
            for x in 0..WIDTH {
                let lon = (x as f64 + 0.5 - WIDTH as f64 / 2.0) / row.px_per_degree;
                if lon.abs() > 180.0 {
                    continue;
                }
                while next < crossings.len() && crossings[next] <= lon {
                    inside = !inside;
                    next += 1;
                }
                if inside {
                    pixels[y * WIDTH + x] = Some(*number);
                }
            }
        }
    }
    pixels
}

/// Whether -180°, `lat` lies inside: by the edges that step over ±180° north of it.
fn starts_inside(rings: &[Vec<(f64, f64)>], lat: f64) -> bool {
    let mut inside = false;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let east = b.0 - a.0;
            if east.abs() > 180.0 && east.abs() < 360.0 {
                let step = east - 360.0 * east.signum();
                let edge = 180.0 * -east.signum();
                let crossing = a.1 + (b.1 - a.1) * (edge - a.0) / step;
                inside ^= crossing > lat;
            }
        }
    }
    inside
}

struct Row {
    lat: f64,
    px_per_degree: f64,
}

/// Rows from north to south. In Equal Earth a row has one latitude, and px per degree along it are constant.
fn rows() -> Vec<Row> {
    let top = equal_earth_y(90.0);
    let height = (2.0 * top).round() as usize;
    (0..height)
        .map(|row| {
            let y = top - (row as f64 + 0.5);
            let (mut low, mut high) = (-90.0, 90.0);
            for _ in 0..60 {
                let middle = (low + high) / 2.0;
                *(if equal_earth_y(middle) < y { &mut low } else { &mut high }) = middle;
            }
            Row { lat: low, px_per_degree: spread(low) }
        })
        .collect()
}

// Šavrič, Patterson, Jenny (2018), doi:10.1080/13658816.2018.1504949; 5.413 260 units are 1000 px.
const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
const SCALE: f64 = WIDTH as f64 / 5.413_259_967;

fn theta(lat: f64) -> f64 {
    (3_f64.sqrt() / 2.0 * lat.to_radians().sin()).asin()
}

fn equal_earth_y(lat: f64) -> f64 {
    let t = theta(lat);
    SCALE * (A[0] * t + A[1] * t.powi(3) + A[2] * t.powi(7) + A[3] * t.powi(9))
}

fn spread(lat: f64) -> f64 {
    let t = theta(lat);
    let slope = A[0] + 3.0 * A[1] * t.powi(2) + 7.0 * A[2] * t.powi(6) + 9.0 * A[3] * t.powi(8);
    SCALE * t.cos() * 2.0 / (3_f64.sqrt() * slope) * 1_f64.to_radians()
}
