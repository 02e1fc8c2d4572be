package io.skillforge.schema.dictionary;

import io.skillforge.schema.SchemaException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping of a file, and where it stands, for messages. Remembers which of its keys were asked for, so that a key that
 * means nothing, such as a misspelt one, is a mistake.
 */
final class Node {

    private final String place;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    Node(String place, Map<?, ?> values) {
        this.place = place;
        values.forEach((key, value) -> this.values.put(String.valueOf(key), value));
    }

    /** A whole file. */
    static Node read(String file, Reader reader) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(reader);
            return of(file, content);
        } catch (YAMLException unreadable) {
            throw new SchemaException(file + " is not readable: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Node of(String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Node(place, map);
        }
        throw new SchemaException(place + " must be a mapping");
    }

    SchemaException wrong(String sentence) {
        return new SchemaException(place + " " + sentence);
    }

    boolean isNamed(String name) {
        return place.equals(name);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** A text, a number or a truth value, or null; nothing nested. */
    Object scalar(String key) {
        read.add(key);
        var value = values.get(key);
        if (value instanceof Map || value instanceof Collection) {
            throw wrong("needs a single value for '" + key + "'");
        }
        return value;
    }

    String text(String key) {
        var value = optional(key);
        if (value == null || value.isBlank()) {
            throw wrong("lacks '" + key + "'");
        }
        return value;
    }

    /** Null when it is not there. */
    String optional(String key) {
        var value = scalar(key);
        return value == null ? null : String.valueOf(value);
    }

    boolean isText(String key) {
        return values.get(key) instanceof String;
    }

    /** One text or a list of them; empty when it is not there. */
    List<String> texts(String key) {
        read.add(key);
        var texts = new ArrayList<String>();
        if (values.get(key) instanceof Collection<?> several) {
            several.forEach(one -> texts.add(String.valueOf(one)));
        } else if (values.get(key) != null) {
            texts.add(text(key));
        }
        return texts;
    }

    Node node(String key) {
        read.add(key);
        if (!has(key)) {
            throw wrong("lacks '" + key + "'");
        }
        return of(place + ": " + key, values.get(key));
    }

    /** The elements of a list, which may be mappings or single words. */
    List<Object> list(String key) {
        read.add(key);
        if (values.get(key) instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw wrong("needs a list for '" + key + "'");
    }

    Node element(String key, Object element) {
        return of(place + ": " + key, element);
    }

    /** To be called when everything that means something was asked for. */
    void end() {
        for (var key : values.keySet()) {
            if (!read.contains(key)) {
                throw wrong("says '" + key + "', which means nothing there");
            }
        }
    }
}
