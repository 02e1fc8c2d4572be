package io.skillforge.platform.crypto;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of signatures as a set of JSON web keys: the current one first, with its secret; of older ones the public half. */
record SigningKeys(List<SigningKey> keys) {

    static SigningKeys none() {
        return new SigningKeys(List.of());
    }

    static SigningKeys of(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new SigningKeys(reader.readObject().getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                    .map(SigningKey::of)
                    .toList());
        }
    }

    /** A new current key; the secret of the one before is forgotten. */
    SigningKeys withNew() {
        var all = new ArrayList<SigningKey>();
        all.add(SigningKey.generate());
        keys.forEach(key -> all.add(key.publicHalf()));
        return new SigningKeys(List.copyOf(all));
    }

    SigningKey current() {
        return keys.get(0);
    }

    Optional<SigningKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** With the secret of the current key. */
    String toJson() {
        return document(keys.stream());
    }

    String publicJson() {
        return document(keys.stream().map(SigningKey::publicHalf));
    }

    private static String document(Stream<SigningKey> keys) {
        var array = Json.createArrayBuilder();
        keys.forEach(key -> array.add(key.toJson()));
        return Json.createObjectBuilder().add("keys", array).build().toString();
    }
}
