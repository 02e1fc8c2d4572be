package io.skillforge.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogAccessTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, local, true",
                "-, production, false",
                "-, staging, false",
                "-, unnamed, false",
                "'', local, true",
                "open, production, true",
                "authenticated, local, false"
            })
    void isOpenWhereItIsSaidOrAtHome(String setting, String environment, boolean open) {
        assertThat(new CatalogAccess(setting, environment).isOpen()).isEqualTo(open);
    }

    @Test
    void aWordThatMeansNothingEndsTheStart() {
        assertThatThrownBy(() -> new CatalogAccess("opne", "local")).hasMessageContaining("SKILLFORGE_CATALOG_ACCESS");
    }
}
