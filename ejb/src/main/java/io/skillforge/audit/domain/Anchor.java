package io.skillforge.audit.domain;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/**
 * What is kept of the log outside the database: the ends of its chains at a moment. Anchors are themselves a chain.
 *
 * @param number from 1, without gaps
 * @param previous SHA-256 in hex of the anchor before, as it is stored; null in the first
 */
public record Anchor(long number, Instant at, String previous, List<Head> heads) {

    /** Where anchors lie in the object store. Keys of anchors are in the order of their times. */
    public static final String PREFIX = "audit/anchors/";

    /** What the signature says it signs. */
    public static final String TYPE = "audit-anchor";

    private static final DateTimeFormatter KEY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/HHmmssSSS").withZone(ZoneOffset.UTC);

    public Anchor {
        heads = List.copyOf(heads);
    }

    public static String fingerprint(byte[] stored) {
        return HexFormat.of().formatHex(Entry.sha256().digest(stored));
    }

    public static String fingerprint(String stored) {
        return fingerprint(stored.getBytes(StandardCharsets.UTF_8));
    }

    public String key() {
        return PREFIX + KEY.format(at) + ".jws";
    }

    public String json() {
        var chains = Json.createArrayBuilder();
        heads.forEach(head -> chains.add(Json.createObjectBuilder()
                .add("chain", head.chain())
                .add("seq", head.seq())
                .add("hash", head.hash())));
        var anchor = Json.createObjectBuilder().add("number", number).add("at", at.toString());
        if (previous != null) {
            anchor.add("previous", previous);
        }
        return anchor.add("chains", chains).build().toString();
    }

    /** Reads what {@link #json} wrote; only for text whose signature was checked. */
    public static Anchor parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var anchor = reader.readObject();
            return new Anchor(
                    anchor.getJsonNumber("number").longValueExact(),
                    Instant.parse(anchor.getString("at")),
                    anchor.getString("previous", null),
                    anchor.getJsonArray("chains").getValuesAs(JsonObject.class).stream()
                            .map(Anchor::head)
                            .toList());
        }
    }

    private static Head head(JsonObject chain) {
        return new Head(chain.getInt("chain"), chain.getJsonNumber("seq").longValueExact(), chain.getString("hash"));
    }
}
