package io.skillforge.web.parameter;

import io.skillforge.platform.error.ParameterInvalidException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the values of parameters. The framework's own readers answer "not found" to a number that is none; these name
 * the parameter and what was expected. A word is a constant of an enumeration in kebab-case.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private record Reader<T>(String parameter, String expectation, Function<String, Object> read)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            try {
                return value == null ? null : (T) read.apply(value);
            } catch (IllegalArgumentException e) {
                throw new ParameterInvalidException(parameter, "format", expectation);
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? word(constant) : String.valueOf(value);
        }
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var name = name(annotations);
        if (name == null) {
            return null;
        }
        if (type == Integer.class || type == int.class) {
            return new Reader<>(name, "Expected a whole number", Integer::valueOf);
        }
        if (type == Long.class || type == long.class) {
            return new Reader<>(name, "Expected a whole number", Long::valueOf);
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Reader<>(name, "Expected true or false", ParameterConverters::truth);
        }
        if (type == UUID.class) {
            return new Reader<>(name, "Expected a UUID", ParameterConverters::uuid);
        }
        if (type == Instant.class) {
            return new Reader<>(name, "Expected a moment such as 2026-11-21T07:00:00Z", ParameterConverters::moment);
        }
        return type.isEnum() ? new Reader<>(name, expectation(type), word -> constant(type, word)) : null;
    }

    /** Null for what is no parameter, such as the value of a header of an answer, for which there are no annotations. */
    private static String name(Annotation[] annotations) {
        if (annotations == null) {
            return null;
        }
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return null;
    }

    /** The JDK reads everything but "true" as false. */
    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    /** The JDK also reads shortened forms, which are no UUIDs to anybody else. */
    private static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object constant(Class<?> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word((Enum<?>) constant).equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String expectation(Class<?> type) {
        var words = Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
        return "Expected one of " + String.join(", ", words);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
