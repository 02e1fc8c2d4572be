package io.skillforge.schema.dictionary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** The register for programs; one document for the REST interface and the command line. What is not said is left out. */
public final class DataMapJson {

    private DataMapJson() {}

    public static JsonObject of(Dictionary dictionary) {
        var tables = Json.createArrayBuilder();
        dictionary.tables().forEach(entry -> tables.add(table(entry)));
        return Json.createObjectBuilder().add("tables", tables).build();
    }

    private static JsonObjectBuilder table(TableEntry entry) {
        var json = Json.createObjectBuilder()
                .add("table", entry.name())
                .add("context", entry.context())
                .add("purpose", entry.purpose())
                .add(
                        "whose",
                        entry.subject().map(subject -> subject.whose().code()).orElse("nobody"));
        entry.tenancy()
                .ifPresent(tenancy -> json.add(
                        "tenancy",
                        Json.createObjectBuilder()
                                .add("tenant", tenancy.tenant())
                                .add("persons", texts(tenancy.persons()))));
        var retention =
                handling("policy", entry.retention().policy(), entry.retention().reason());
        retention.add("sentence", Sentences.retention(entry.retention()));
        json.add("retention", retention);
        entry.subject().ifPresent(subject -> subject(json, entry, subject));
        var columns = Json.createArrayBuilder();
        entry.columns().values().forEach(column -> columns.add(column(column)));
        return json.add("columns", columns);
    }

    private static void subject(JsonObjectBuilder json, TableEntry entry, Subject subject) {
        json.add("key", texts(entry.key()))
                .add("path", texts(subject.path()))
                .add(
                        "access",
                        handling(
                                "what",
                                subject.access().what(),
                                subject.access().reason()))
                .add(
                        "erasure",
                        handling(
                                "what",
                                subject.erasure().what(),
                                subject.erasure().reason()));
        var revocation = Json.createObjectBuilder();
        subject.revocation().forEach((purpose, actions) -> revocation.add(purpose, actions(actions)));
        add(revocation, "keep", subject.keep());
        json.add("revocation", revocation);
    }

    private static JsonArrayBuilder actions(List<RevocationAction> actions) {
        var json = Json.createArrayBuilder();
        for (var action : actions) {
            var one = Json.createObjectBuilder().add("action", action.isDelete() ? "delete" : "set");
            if (!action.isDelete()) {
                var values = Json.createObjectBuilder();
                action.values().forEach((column, value) -> values.add(column, value(value)));
                one.add("values", values);
            }
            add(one, "where", action.where());
            json.add(one.add("sentence", Sentences.action(action)));
        }
        return json;
    }

    private static JsonObjectBuilder column(ColumnEntry column) {
        var json = Json.createObjectBuilder().add("column", column.name()).add("meaning", column.meaning());
        add(json, "unit", column.unit());
        add(json, "range", column.range());
        add(json, "category", column.category());
        add(json, "encrypted", column.encrypted());
        add(json, "note", column.note());
        return json;
    }

    private static JsonObjectBuilder handling(String key, String what, String reason) {
        var json = Json.createObjectBuilder().add(key, what);
        add(json, "reason", reason);
        return json;
    }

    private static void add(JsonObjectBuilder json, String key, String value) {
        if (value != null) {
            json.add(key, value);
        }
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        return Json.createArrayBuilder(texts);
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number
                ? Json.createValue(new BigDecimal(number.toString()))
                : Json.createValue(value.toString());
    }
}
