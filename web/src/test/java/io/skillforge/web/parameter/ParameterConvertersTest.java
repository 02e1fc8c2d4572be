package io.skillforge.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.catalog.OccupationQuery;
import io.skillforge.catalog.SkillQuery;
import io.skillforge.platform.error.ParameterInvalidException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterConvertersTest {

    interface Resource {
        void list(@QueryParam("limit") int limit);
    }

    @Test
    void readsNumbers() {
        assertThat(converter(Integer.class).fromString("20")).isEqualTo(20);
        assertThat(converter(Long.class).fromString("9000000001")).isEqualTo(9000000001L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.5", "99999999999", " 1", "1e3"})
    void saysThatItWantsAWholeNumber(String value) {
        refuses(Integer.class, value, "whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "yes", "1"})
    void takesNothingElseForFalse(String value) {
        assertThat(converter(boolean.class).fromString("true")).isTrue();
        assertThat(converter(Boolean.class).fromString("false")).isFalse();
        refuses(boolean.class, value, "true or false");
    }

    @Test
    void readsWordsInKebabCase() {
        assertThat(converter(SkillQuery.Category.class).fromString("domain-specific"))
                .isEqualTo(SkillQuery.Category.DOMAIN_SPECIFIC);
        assertThat(converter(SkillQuery.Category.class).toString(SkillQuery.Category.DOMAIN_SPECIFIC))
                .isEqualTo("domain-specific");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TITLE", "titles"})
    void namesTheWordsThatThereAre(String value) {
        refuses(OccupationQuery.Sort.class, value, "relevance, title, code");
    }

    @Test
    void readsUuidsInFullOnly() {
        var id = "01a1fc76-70a3-745c-92e0-a6a1c00d1465";
        assertThat(converter(UUID.class).fromString(id)).isEqualTo(UUID.fromString(id));
        refuses(UUID.class, "1-1-1-1-1", "UUID");
        refuses(UUID.class, "x", "UUID");
    }

    @Test
    void leavesOtherTypesToTheFramework() {
        assertThat(converter(String.class)).isNull();
    }

    private static <T> void refuses(Class<T> type, String value, String expectation) {
        var converter = converter(type);
        assertThatThrownBy(() -> converter.fromString(value))
                .hasMessageContaining(expectation)
                .isInstanceOfSatisfying(ParameterInvalidException.class, refusal -> assertThat(refusal.parameter())
                        .isEqualTo("limit"));
    }

    private static <T> ParamConverter<T> converter(Class<T> type) {
        return new ParameterConverters().getConverter(type, type, annotations());
    }

    private static Annotation[] annotations() {
        try {
            return Resource.class.getMethod("list", int.class).getParameterAnnotations()[0];
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
