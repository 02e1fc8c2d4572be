package io.skillforge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** A base folder for a server: the template's configuration, with the one user who may send messages. */
public final class ServerHome {

    private ServerHome() {}

    /** Lays the folder out anew; what an earlier test run left in it goes. */
    public static void lay(Path base) {
        try {
            delete(base);
            var configuration = base.resolve("configuration");
            for (var folder : new String[] {"configuration", "data", "deployments", "log", "tmp"}) {
                Files.createDirectories(base.resolve(folder));
            }
            try (var files = Files.list(TestServer.TEMPLATE.resolve("standalone/configuration"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, configuration.resolve(file.getFileName()));
                }
            }
            Files.writeString(
                    configuration.resolve("consent-users.properties"),
                    "#$REALM_NAME=ConsentRealm$\n" + TestServer.JMS_USER + "=" + digest() + "\n");
            Files.writeString(
                    configuration.resolve("consent-roles.properties"), TestServer.JMS_USER + "=consent-producer\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        var user = TestServer.JMS_USER + ":ConsentRealm:" + TestServer.JMS_PASSWORD;
        return HexFormat.of().formatHex(md5().digest(user.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!folder.startsWith(Path.of("").toAbsolutePath())) {
            throw new FileSystemException(folder + " is not below this module");
        }
        try (var found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
