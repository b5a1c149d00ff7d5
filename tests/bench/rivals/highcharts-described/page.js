// Its world has more areas than the number up to which it describes each by default; here it describes all.
import { draw } from "../highcharts/draw.js";

draw({ series: { pointDescriptionEnabledThreshold: false } });
