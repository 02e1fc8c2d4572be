package io.skillforge.it.partner;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts services together without a container: one object for each class, fields filled by type. Interceptors and
 * transactions are not its business; who calls a service brings them.
 */
final class Wiring {

    private final Map<Class<?>, Object> objects = new HashMap<>();

    /** Whoever asks for this type gets this object, or null where it is not needed. */
    <T> Wiring with(Class<T> type, T object) {
        objects.put(type, object);
        return this;
    }

    <T> T get(Class<T> type) {
        return type.cast(objects.containsKey(type) ? objects.get(type) : create(type));
    }

    private Object create(Class<?> type) {
        try {
            var constructor = constructor(type);
            var arguments = Arrays.stream(constructor.getParameterTypes())
                    .map(this::get)
                    .toArray();
            var object = constructor.newInstance(arguments);
            objects.put(type, object);
            for (var field : type.getDeclaredFields()) {
                fill(object, field);
            }
            for (var method : type.getDeclaredMethods()) {
                start(object, method);
            }
            return object;
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        var constructors = type.getDeclaredConstructors();
        var chosen = Arrays.stream(constructors)
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseGet(() -> Arrays.stream(constructors)
                        .filter(constructor -> constructor.getParameterCount() == 0)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The test does not say what a " + type + " is")));
        chosen.setAccessible(true);
        return chosen;
    }

    private void fill(Object object, Field field) throws IllegalAccessException {
        if (isInjected(field)) {
            field.setAccessible(true);
            field.set(object, get(field.getType()));
        }
    }

    private static boolean isInjected(AnnotatedElement element) {
        return element.isAnnotationPresent(Inject.class) || element.isAnnotationPresent(Resource.class);
    }

    private static void start(Object object, Method method) throws IllegalAccessException, InvocationTargetException {
        if (method.isAnnotationPresent(PostConstruct.class)) {
            method.setAccessible(true);
            method.invoke(object);
        }
    }
}
