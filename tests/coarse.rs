//! A map that moves is drawn in coarser lines: fewer vertices, no end of a line elsewhere, no shape that fills the globe.

#[path = "support/world.rs"]
mod world;

use alliance_map::geo::{Point, Rect, Rotation};
use alliance_map::path::Lines;
use alliance_map::projection::{ProjectedArcs, Projection, View, ROTATION, VIEWS};
use alliance_map::topology::Topology;

/// As many px as a moving map leaves out, and twice as many.
const COARSE: [f64; 2] = [1.5, 3.0];

fn points(lines: &[Lines]) -> usize {
    lines.iter().flat_map(|lines| &lines.lines).map(Vec::len).sum()
}

/// Draws all units, and returns the vertices of the arcs.
fn drawn(topology: &Topology, projection: &Projection) -> (Vec<Lines>, Vec<Lines>) {
    let projected = ProjectedArcs::new(topology, projection);
    let units = (0..topology.units.len()).map(|unit| projected.unit(unit)).collect();
    (units, projected.arcs)
}

#[test]
fn shapes_keep_their_place_and_size_whichever_way_the_map_is_turned() {
    for topology in [world::shipped(), world::fine()] {
        for step in 0..24 {
            let turn = [f64::from(step) * 15.0 - 180.0, f64::from(step % 7) * 30.0 - 90.0, f64::from(step % 3) * 20.0];
            for view in [View::by_name("globe").expect("globe"), &VIEWS[0]] {
                let project = || {
                    let (projection, _) = view.projection(900.0, ROTATION);
                    projection.rotate(Rotation::new(turn))
                };
                let (fine, _) = drawn(&topology, &project());
                for px in COARSE {
                    let (coarse, _) = drawn(&topology, &project().coarse(px));
                    for (index, (fine, coarse)) in fine.iter().zip(&coarse).enumerate() {
                        let around: f64 = fine.lines.iter().map(|ring| length(ring)).sum();
                        // A side strays from what it stands for by no more than the px left out.
                        let apart = (fine.area() - coarse.area()).abs();
                        assert!(
                            apart <= px * around + 1.0,
                            "{}, {turn:?}, {px} px: {apart} px²",
                            topology.units[index].code
                        );
                        assert!(coarse.lines.iter().flatten().all(|at| at.x.is_finite() && at.y.is_finite()));
                    }
                }
            }
        }
    }
}

/// Returns the way round a ring in px.
fn length(ring: &[Point]) -> f64 {
    ring.iter().zip(ring.iter().skip(1).chain(ring.first())).map(|(a, b)| a.distance(*b)).sum()
}

#[test]
fn lines_keep_their_ends_and_lose_what_is_close() {
    let topology = world::fine();
    let project = || View::by_name("globe").expect("globe").projection(900.0, ROTATION).0;
    let ((_, fine), (_, coarse)) = (drawn(&topology, &project()), drawn(&topology, &project().coarse(1.5)));
    for (fine, coarse) in fine.iter().zip(&coarse).filter(|(fine, _)| fine.is_clear) {
        for (fine, coarse) in fine.lines.iter().zip(&coarse.lines) {
            assert_eq!((fine.first(), fine.last()), (coarse.first(), coarse.last()));
        }
    }
    assert!(points(&coarse) * 4 < points(&fine) * 3, "{} of {}", points(&coarse), points(&fine));
    // Enlarged the same lines keep more of what is shown.
    let kept = |times: f64| {
        let (projection, height) = VIEWS[0].projection(900.0, ROTATION);
        let projection = projection.zoom([0.5, 0.5, times], Rect { x: 0.0, y: 0.0, width: 900.0, height });
        let fine = points(&drawn(&topology, &projection).1);
        points(&drawn(&topology, &projection.coarse(1.5)).1) as f64 / fine as f64
    };
    assert!(kept(8.0) > 1.3 * kept(1.0), "{} and {}", kept(8.0), kept(1.0));
}
