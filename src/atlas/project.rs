/// Returns where a place falls on an Equal Earth map 1000 px wide, in px, for measuring detail.
///
/// # References
/// Šavrič, Patterson, Jenny (2018), "The Equal Earth map projection", doi:10.1080/13658816.2018.1504949.
pub(super) fn equal_earth(lon: f64, lat: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    /// Px per unit: the equator is 2 π × 2 / (√3 A₁) units long.
    const SCALE: f64 = 1000.0 / 5.413_259;
    let half_root_3 = 3_f64.sqrt() / 2.0;
    let theta = (half_root_3 * lat.to_radians().sin()).asin();
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let spread = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    let x = lon.to_radians() * theta.cos() / (half_root_3 * spread);
    let y = theta * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
    (x * SCALE, -y * SCALE)
}
