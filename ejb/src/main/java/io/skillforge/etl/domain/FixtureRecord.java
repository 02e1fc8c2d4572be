package io.skillforge.etl.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A record of a fixture's file. A field that cannot even be read is refused by file, record and field. */
record FixtureRecord(String file, int number, JsonObject json) {

    static FixtureRecord of(String file, int number, JsonValue value) {
        if (value instanceof JsonObject json) {
            return new FixtureRecord(file, number, json);
        }
        throw new InputException("%s record %d is not an object; put its fields in { and }".formatted(file, number));
    }

    /** Null where the field is absent or null. The row rules say whether it may be. */
    String text(String field) {
        return text(field, json.getOrDefault(field, JsonValue.NULL));
    }

    String required(String field) {
        var text = text(field);
        if (text == null || text.isBlank()) {
            throw fault(field, "is missing; give a value");
        }
        return text;
    }

    /** The texts of an array; none where the field is absent. */
    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var value : array(field)) {
            texts.add(text(field, value));
        }
        return texts;
    }

    /** The objects of an array, each with the place of this record; none where the field is absent. */
    List<FixtureRecord> records(String field) {
        var records = new ArrayList<FixtureRecord>();
        for (var value : array(field)) {
            if (!(value instanceof JsonObject object)) {
                throw fault(field, "holds something else than objects; put their fields in { and }");
            }
            records.add(new FixtureRecord(file, number, object));
        }
        return records;
    }

    InputException fault(String field, String sentence) {
        return new InputException("%s record %d, field %s: %s".formatted(file, number, field, sentence));
    }

    private List<JsonValue> array(String field) {
        var value = json.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array) {
            return array;
        }
        throw fault(field, "is not an array; put its values in [ and ]");
    }

    private String text(String field, JsonValue value) {
        if (value instanceof JsonString string) {
            if (string.getString().indexOf('\0') >= 0) {
                throw fault(field, "holds a NUL character; remove it");
            }
            return string.getString();
        }
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> "Y";
            case FALSE -> "N";
            case NUMBER -> ((JsonNumber) value).bigDecimalValue().toPlainString();
            default -> throw fault(field, "is an array or object; give a single value");
        };
    }
}
