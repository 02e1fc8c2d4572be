package io.skillforge.web.parameter;

import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/** Lets validation look at everything: what it is given here was read whole. META-INF/validation.xml names it. */
public class WholeDocuments implements TraversableResolver {

    @Override
    public boolean isReachable(
            Object value, Node property, Class<?> root, Path pathToProperty, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(
            Object value, Node property, Class<?> root, Path pathToProperty, ElementType elementType) {
        return true;
    }
}
