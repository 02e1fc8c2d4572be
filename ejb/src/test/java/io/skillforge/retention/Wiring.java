package io.skillforge.retention;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Puts services together as the container would, with what a test gives in place of some. */
final class Wiring {

    private final Map<Class<?>, Object> made = new LinkedHashMap<>();

    <T> Wiring with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    <T> T get(Class<T> type) {
        var known = made.get(type);
        if (known != null) {
            return type.cast(known);
        }
        try {
            return fill(make(type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** Sets the fields of an instance that a test made itself. */
    <T> T fill(T instance) throws ReflectiveOperationException {
        for (Class<?> type = instance.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                set(instance, field);
            }
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(instance);
                }
            }
        }
        return instance;
    }

    private void set(Object instance, Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(Inject.class) && field.get(instance) == null) {
            field.set(instance, field.getType() == Logger.class ? null : get(field.getType()));
        }
    }

    private <T> T make(Class<T> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                constructor.setAccessible(true);
                var instance = type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                        .map(this::get)
                        .toArray()));
                made.put(type, instance);
                return instance;
            }
        }
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var instance = constructor.newInstance();
        made.put(type, instance);
        return instance;
    }
}
