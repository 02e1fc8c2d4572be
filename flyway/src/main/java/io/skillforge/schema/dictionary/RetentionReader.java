package io.skillforge.schema.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file says under {@code retention}. */
final class RetentionReader {

    private RetentionReader() {}

    /** {@code { policy: none, reason: … }}, or {@code datasets} with an optional {@code detach}. */
    static Retention read(Node says) {
        var datasets = new ArrayList<RetentionDataset>();
        String reason = null;
        if (says.has("datasets")) {
            var listed = says.node("datasets");
            listed.keys().forEach(code -> datasets.add(dataset(code, listed.node(code))));
            if (datasets.isEmpty()) {
                throw says.wrong("names no dataset");
            }
        } else {
            if (!"none".equals(says.text("policy"))) {
                throw says.wrong("says a policy that is not 'none'; name 'datasets' instead");
            }
            reason = says.text("reason");
        }
        var detachment =
                says.has("detach") ? Optional.of(detachment(says.node("detach"))) : Optional.<Detachment>empty();
        says.end();
        return new Retention(reason, datasets, detachment);
    }

    private static RetentionDataset dataset(String code, Node says) {
        var hash = texts(says, "hash");
        var mask = texts(says, "mask");
        var set = values(says);
        var action = action(says, hash, mask, set);
        var dataset = new RetentionDataset(
                code,
                action,
                says.texts("clock"),
                says.optional("where"),
                hash,
                mask,
                set,
                says.has("keys") && "destroy".equals(oneOf(says, "keys", Set.of("destroy"))));
        says.end();
        return dataset;
    }

    private static String action(Node says, Map<?, ?> hash, Map<?, ?> mask, Map<?, ?> set) {
        if (says.has("delete")) {
            oneOf(says, "delete", Set.of("rows"));
            if (!hash.isEmpty() || !mask.isEmpty() || !set.isEmpty()) {
                throw says.wrong("deletes rows and changes them");
            }
            return "delete";
        }
        if (!hash.isEmpty() && !mask.isEmpty()) {
            throw says.wrong("hashes and masks; make two datasets of it");
        }
        if (!hash.isEmpty()) {
            return "anonymise";
        }
        if (!mask.isEmpty()) {
            return "mask";
        }
        if (set.isEmpty()) {
            throw says.wrong("does nothing; say 'delete', 'hash', 'mask' or 'set'");
        }
        return "close";
    }

    private static Detachment detachment(Node says) {
        var detachment = new Detachment(texts(says, "hash"), values(says));
        says.end();
        return detachment;
    }

    private static Map<String, String> texts(Node says, String key) {
        var texts = new LinkedHashMap<String, String>();
        if (says.has(key)) {
            var listed = says.node(key);
            listed.keys().forEach(column -> texts.put(column, listed.text(column)));
        }
        return texts;
    }

    private static Map<String, Object> values(Node says) {
        var values = new LinkedHashMap<String, Object>();
        if (says.has("set")) {
            var listed = says.node("set");
            listed.keys().forEach(column -> values.put(column, listed.scalar(column)));
        }
        return values;
    }

    private static String oneOf(Node says, String key, Set<String> words) {
        var word = says.text(key);
        if (!words.contains(word)) {
            throw says.wrong("says '" + word + "' for '" + key + "', which is none of " + String.join(", ", words));
        }
        return word;
    }

    /** The file that says what lies in the object store. */
    static List<ObjectClass> objects(Node file) {
        var classes = new ArrayList<ObjectClass>();
        var listed = file.node("objects");
        for (var prefix : listed.keys()) {
            var says = listed.node(prefix);
            var dataset = says.optional("dataset");
            classes.add(new ObjectClass(
                    prefix, says.text("meaning"), dataset, dataset == null ? says.text("stays") : null));
            says.end();
        }
        file.end();
        return classes;
    }
}
