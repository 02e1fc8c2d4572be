package io.skillforge.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A request written byte by byte, since clients refuse to send what servers have to refuse to take. */
final class RawRequest {

    private static final int TIMEOUT_MILLIS = 30_000;

    private RawRequest() {}

    static Api.Reply send(URI server, String method, String address, Map<String, String> headers, byte[] body) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var head =
                    new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n");
            var all = new HashMap<>(Map.of("Accept", "application/json, */*;q=0.1", "Connection", "close"));
            all.putAll(headers);
            if (body != null) {
                all.put("Content-Length", String.valueOf(body.length));
                all.putIfAbsent("Content-Type", "application/json");
            }
            all.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            var out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            write(out, body);
            return reply(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        }
    }

    /** A server that refuses a body by its length may close before it is sent. */
    private static void write(OutputStream out, byte[] body) throws IOException {
        if (body != null) {
            try {
                out.write(body);
            } catch (IOException refusedEarly) {
                return;
            }
        }
        out.flush();
    }

    private static Api.Reply reply(InputStream in) throws IOException {
        var whole = new ByteArrayOutputStream();
        try {
            in.transferTo(whole);
        } catch (IOException closedEarly) {
            if (whole.size() == 0) {
                throw closedEarly;
            }
        }
        var text = whole.toString(StandardCharsets.UTF_8);
        var split = text.indexOf("\r\n\r\n");
        var lines = (split < 0 ? text : text.substring(0, split)).split("\r\n");
        var headers = new HashMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new Api.Reply(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers.getOrDefault("content-type", ""),
                headers.get("location"),
                headers.get("www-authenticate"),
                headers.get("etag"),
                split < 0 ? "" : text.substring(split + 4));
    }
}
