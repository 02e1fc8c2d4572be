package io.skillforge.ops.server;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.host.Causes;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/** Reads the server's log of JSON lines: its end, and what is added to it, over the server's rotation of the file. */
public final class ServerLog {
    private static final int PAUSE_MILLIS = 500;

    private final Path file;
    private final Consumer<String> entries;
    private long position;

    public ServerLog(Path file, Consumer<String> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** An entry as people read it; a line that is no entry stays as it is. */
    public static String plain(String line) {
        return Json.parse(line).map(ServerLog::plain).orElse(line);
    }

    private static String plain(JsonObject entry) {
        var head = entry.getString("timestamp", "") + " " + entry.getString("level", "") + " ["
                + entry.getString("loggerName", "") + "] " + entry.getString("message", "");
        var trace = Json.text(entry, "stackTrace");
        return trace == null ? head : head + "\n" + trace.strip();
    }

    public void last(int count) {
        var last = new ArrayDeque<String>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            position = Files.size(file);
            lines.forEach(line -> {
                last.addLast(line);
                if (last.size() > count) {
                    last.removeFirst();
                }
            });
        } catch (IOException failure) {
            throw unreadable(failure);
        }
        last.forEach(entries);
    }

    /** Returns only when the thread is interrupted. */
    public void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            readOn();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Hands over the whole lines that were added since; half a line waits for its other half. */
    void readOn() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                // Rotated: the file began anew.
                position = 0;
            }
            log.seek(position);
            var bytes = new byte[(int) (log.length() - position)];
            log.readFully(bytes);
            var end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(entries);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private static OpsException unreadable(IOException failure) {
        return OpsException.outOfReach("The server's log cannot be read (" + Causes.of(failure) + ").", failure);
    }
}
