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

/** A base folder for a server: the template's configuration, with users who can log in. */
public final class ServerHome {

    private static final String ROLES = "platform-admin,data-steward";

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
            Files.write(
                    configuration.resolve("application-users.properties"),
                    ("#$REALM_NAME=ApplicationRealm$\n"
                                    + user(TestServer.ADMIN, TestServer.ADMIN_PASSWORD)
                                    + user(TestServer.NOBODY, TestServer.NOBODY_PASSWORD))
                            .getBytes(StandardCharsets.UTF_8));
            Files.writeString(configuration.resolve("application-roles.properties"), TestServer.ADMIN + "=" + ROLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String user(String name, String password) {
        var digest = md5().digest((name + ":ApplicationRealm:" + password).getBytes(StandardCharsets.UTF_8));
        return name + "=" + HexFormat.of().formatHex(digest) + "\n";
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
