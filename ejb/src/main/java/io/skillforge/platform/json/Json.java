package io.skillforge.platform.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/**
 * What {@link jakarta.json.Json} does, with the provider looked up once: that class looks through every archive at every
 * call, which in the server took most of the time of a revocation outside of the database.
 */
public final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    public static JsonReader createReader(Reader text) {
        return PROVIDER.createReader(text);
    }

    public static JsonReader createReader(InputStream text) {
        return PROVIDER.createReader(text);
    }

    public static JsonReaderFactory createReaderFactory(Map<String, ?> configuration) {
        return PROVIDER.createReaderFactory(configuration);
    }

    public static JsonParser createParser(Reader text) {
        return PROVIDER.createParser(text);
    }

    public static JsonParserFactory createParserFactory(Map<String, ?> configuration) {
        return PROVIDER.createParserFactory(configuration);
    }

    public static JsonString createValue(String value) {
        return PROVIDER.createValue(value);
    }

    public static JsonNumber createValue(long value) {
        return PROVIDER.createValue(value);
    }

    public static JsonNumber createValue(BigDecimal value) {
        return PROVIDER.createValue(value);
    }

    public static JsonNumber createValue(BigInteger value) {
        return PROVIDER.createValue(value);
    }
}
