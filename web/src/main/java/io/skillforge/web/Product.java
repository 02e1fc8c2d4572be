package io.skillforge.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this build is. */
public final class Product {

    public static final String VERSION = version();

    private Product() {}

    private static String version() {
        try (var build = Product.class.getResourceAsStream("build.properties")) {
            var properties = new Properties();
            properties.load(build);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
