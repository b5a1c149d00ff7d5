// What a page asks for and what comes over the wire, headers included, as the browser counts it.

/**
 * Notes every request from now on. `files` has the bytes that came for each address.
 * @param {import("@playwright/test").CDPSession} session
 */
export async function listen(session) {
  const traffic = { requests: 0, /** @type {Map<string, { bytes: number, encoding: string }>} */ files: new Map() };
  /** @type {Map<string, string>} */
  const asked = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!/^(http|ws)/.test(request.url)) return;
    traffic.requests += 1;
    asked.set(requestId, request.url);
    if (!traffic.files.has(request.url)) traffic.files.set(request.url, { bytes: 0, encoding: "" });
  });
  const file = (requestId) => traffic.files.get(asked.get(requestId) ?? "");
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const found = file(requestId);
    if (found) found.encoding = response.headers["content-encoding"] ?? response.headers["Content-Encoding"] ?? "none";
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const found = file(requestId);
    if (found) found.bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return traffic;
}
