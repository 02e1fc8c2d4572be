package io.skillforge.it.tenancy;

import io.skillforge.privacy.Person;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Arguments for a method that is only known by its types: whatever could lead to the rows of one tenant.
 *
 * @param ids of the tenant, its people and their rows, the tenant's and a person's first
 * @param words codes and names of theirs
 */
public record Guesses(List<UUID> ids, List<String> words) {

    private static final int MOST = 70;

    /** Lists of arguments, the likeliest first. */
    List<Object[]> forParameters(Type[] types) {
        var lists = new ArrayList<List<Object>>();
        var idsBefore = 0;
        for (var type : types) {
            // Where a method takes several ids, the first is the tenant's or the person's.
            var several = type == UUID.class && idsBefore++ == 0 && countIds(types) > 1;
            lists.add(several ? List.copyOf(ids.subList(0, 2)) : candidates(type));
        }
        var found = new ArrayList<Object[]>();
        var total = lists.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        for (var n = 0L; n < Math.min(total, MOST); n++) {
            found.add(pick(lists, n));
        }
        return found;
    }

    private static Object[] pick(List<List<Object>> lists, long number) {
        var arguments = new Object[lists.size()];
        var rest = number;
        for (var i = 0; i < arguments.length; i++) {
            var list = lists.get(i);
            arguments[i] = list.get((int) (rest % list.size()));
            rest /= list.size();
        }
        return arguments;
    }

    private static long countIds(Type[] types) {
        return List.of(types).stream().filter(type -> type == UUID.class).count();
    }

    private List<Object> candidates(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        return type instanceof Class<?> plain ? values(plain) : nothing();
    }

    private List<Object> collection(Class<?> raw, Type[] of) {
        if (raw == Map.class) {
            return List.of(Map.of(ids.get(0), ids.get(1)));
        }
        var elements = candidates(of[0]).stream().filter(each -> each != null).toList();
        if (raw == Set.class) {
            return List.of(Set.copyOf(elements));
        }
        return raw == List.class || raw == Collection.class ? List.of(elements) : nothing();
    }

    private List<Object> values(Class<?> type) {
        if (type == UUID.class) {
            var some = new ArrayList<Object>(ids);
            some.add(1, null);
            return some;
        }
        if (type == String.class) {
            var some = new ArrayList<Object>(words);
            some.add(0, null);
            return some;
        }
        if (type == int.class || type == Integer.class) {
            return List.of(50);
        }
        if (type == long.class || type == Long.class) {
            return List.of(50L);
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type == Instant.class) {
            return List.of(Instant.parse("2026-06-01T00:00:00Z"));
        }
        if (type == LocalDate.class) {
            return List.of(LocalDate.parse("2026-06-01"));
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type.isPrimitive()) {
            return List.of(Array.get(Array.newInstance(type, 1), 0));
        }
        if (type == Person.class) {
            return List.of(new Person(ids.get(0), ids.get(1)));
        }
        return type.isRecord() ? record(type) : nothing();
    }

    private List<Object> record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = new Type[components.length];
        var raw = new Class<?>[components.length];
        for (var i = 0; i < components.length; i++) {
            types[i] = components[i].getGenericType();
            raw[i] = components[i].getType();
        }
        var made = new ArrayList<Object>();
        for (var arguments : forParameters(types)) {
            try {
                var constructor = type.getDeclaredConstructor(raw);
                constructor.setAccessible(true);
                made.add(constructor.newInstance(arguments));
            } catch (ReflectiveOperationException refused) {
                continue;
            }
            if (made.size() == 8) {
                break;
            }
        }
        return made.isEmpty() ? nothing() : made;
    }

    private static List<Object> nothing() {
        return Collections.singletonList(null);
    }
}
