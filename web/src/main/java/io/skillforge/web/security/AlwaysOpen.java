package io.skillforge.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Open whatever {@link CatalogAccess} says: what a stranger needs to know, or what is let in by other means. What is
 * {@code @PermitAll} without it is the catalog.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlwaysOpen {}
