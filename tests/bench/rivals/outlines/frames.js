// The frames in which both draw, as src/projection/view.rs has them: from the centre so far left, up, right and down,
// in radii of the globe.

/** Px across. */
const WIDTH = 1000;

function frame([left, up, right, down], rotate, circle) {
  const scale = WIDTH / (left + right);
  return { width: WIDTH, rotate, circle, scale, translate: [left * scale, up * scale], extent: [[0, 0], [WIDTH, (up + down) * scale]] };
}

export const frames = {
  "equal-earth": frame([2.7066299836960748, 1.3067131388872926, 2.7066299836960748, 1.046776307286505], [-150, 0, 0]),
  globe: frame([1, 1, 1, 1], [-154, -47, 0], 89.999),
};
