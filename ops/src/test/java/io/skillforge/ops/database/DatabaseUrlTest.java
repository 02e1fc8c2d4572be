package io.skillforge.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://ann:pw@db.example:6000/forge, jdbc:postgresql://db.example:6000/forge",
        "postgresql://ann:pw@db.example/forge, jdbc:postgresql://db.example:5432/forge",
        "postgres://ann:pw@db.example/forge?sslmode=require, jdbc:postgresql://db.example:5432/forge?sslmode=require",
        "postgres://ann:pw@[::1]:6000/forge, jdbc:postgresql://[::1]:6000/forge",
        "jdbc:postgresql://db.example/forge?user=ann&password=pw, jdbc:postgresql://db.example:5432/forge",
        "jdbc:postgresql://h/forge?user=ann&password=pw&ssl=true, jdbc:postgresql://h:5432/forge?ssl=true",
    })
    void readsBothForms(String url, String jdbcUrl) {
        var address = DatabaseUrl.parse(url);

        assertThat(address.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(address.user()).isEqualTo("ann");
        assertThat(address.password()).isEqualTo("pw");
    }

    @Test
    void decodesSpecialCharacters() {
        var address = DatabaseUrl.parse("postgres://a%40b:p%3A%2F%25+w@h/forge%20one");

        assertThat(address.user()).isEqualTo("a@b");
        assertThat(address.password()).isEqualTo("p:/%+w");
        assertThat(address.database()).isEqualTo("forge one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:sekret@h/forge",
                "postgres://ann:sekret@h",
                "postgres://ann:sekret@/forge",
                "postgres://ann:sekret@h:port/forge",
                "postgres://ann:sek%ret@h/forge",
                "postgres://ann:sekret@h1,h2/forge",
                "sekret"
            })
    void refusesOtherThingsWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(OpsException.class)
                .hasMessageStartingWith("DATABASE_URL ")
                .hasMessageNotContaining("sekret")
                .extracting(failure -> ((OpsException) failure).exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void wantsUserAndPassword() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgres://h/forge"))
                .hasMessageStartingWith("DATABASE_URL names no user;");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgres://ann@h/forge"))
                .hasMessageStartingWith("DATABASE_URL names no password;");
    }

    @Test
    void printsWithoutPassword() {
        assertThat(DatabaseUrl.parse("postgres://ann:sekret@h/forge"))
                .hasToString("DatabaseAddress[h:5432/forge, user ann]");
    }
}
