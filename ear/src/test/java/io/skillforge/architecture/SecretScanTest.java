package io.skillforge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {

    @Test
    void theTreeHoldsNoSecrets() throws IOException {
        var files = ProjectTree.files();
        var findings = new ArrayList<String>();
        for (var file : files) {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            // What holds a NUL is not text.
            if (text.indexOf('\0') < 0) {
                SecretScanner.scan(text)
                        .forEach(found -> findings.add(
                                "%s:%d %s".formatted(ProjectTree.ROOT.relativize(file), found.line(), found.kind())));
                if (ProjectTree.ROOT.getNameCount() > 1 && text.contains(ProjectTree.ROOT.toString())) {
                    findings.add(ProjectTree.ROOT.relativize(file) + " names the folder it lies in");
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(findings).isEmpty();
    }

    /** A '~' breaks each planted text in two, so that the scan of this file does not find it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            private key                    | -----BEGIN~ RSA PRIVATE KEY-----
            private key                    | -----BEGIN~ PRIVATE KEY-----
            access key of a cloud          | id AKIA~ABCDEFGHIJKLMNOP
            JSON web token                 | Bearer eyJ~hbGciOiJIUzI1NiJ9.eyJ~zdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl
            secret as a literal            | var pass~word = "k3yb0ard-cat-9";
            secret as a literal            | "api~Key": "sk-live-51abcdef"
            secret as a literal            | private static final String CLIENT_SEC~RET = 'n0t-s0-secret-1';
            secret as a setting            | SKILLFORGE_ADMIN_PASSWORD=~hunter2hunter2
            secret as a setting            | db.token: ~c0ffee00c0ffee00
            address with a password        | postgresql:~//app:s3cr3t@db~/skillforge
            path of somebody's machine     | see /home~/ada/skillforge
            path of somebody's machine     | see /Users~/ada/skillforge
            registry of somebody's network | <url>https:~//nexus.corp.example/repository/maven</url>
            address of somebody's network  | http://192.~168.7.12/maven
            """)
    void findsWhatIsPlanted(String kind, String text) {
        assertThat(SecretScanner.scan("first line\n" + text.replace("~", "")))
                .contains(new SecretScanner.Finding(2, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=\"${env.SKILLFORGE_DATABASE_PASSWORD}\"",
                "SKILLFORGE_ADMIN_PASSWORD=\"$(cat \"$secrets/admin-password\")\"",
                "postgresql://user:password@host/database",
                "postgresql://ann:sekret@db.example/database",
                "String pageToken = \"opaque-and-long\";",
                "/homes/are/not/paths",
                "https://repo.maven.apache.org/maven2/"
            })
    void leavesWhatIsHarmless(String text) {
        assertThat(SecretScanner.scan(text)).isEmpty();
    }
}
