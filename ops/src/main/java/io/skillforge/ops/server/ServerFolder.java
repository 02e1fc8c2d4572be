package io.skillforge.ops.server;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.Settings;
import io.skillforge.ops.host.Causes;
import io.skillforge.ops.host.Folders;
import io.skillforge.ops.host.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The base directory that the server works in: a copy of the built template's configuration, and beside it the data and
 * logs that stay. The template itself is never written to, so that a build can replace it.
 */
final class ServerFolder {
    private static final String EAR = "skillforge.ear";

    private final Path template;
    private final Path ear;
    private final Path base;

    ServerFolder(Settings settings, StateFolder state) {
        this.template = settings.root().resolve("wildfly-config/target/wildfly");
        this.ear = settings.root().resolve("ear/target").resolve(EAR);
        this.base = state.server();
    }

    Path template() {
        return template;
    }

    /** Refuses to go on when the build has not left what is to be started. */
    void requireBuilt() {
        for (var built : new Path[] {template.resolve("jboss-modules.jar"), ear}) {
            if (Files.notExists(built)) {
                throw OpsException.outOfReach(
                        built + " is missing; build it with mvn -DskipTests package in the project's root.");
            }
        }
    }

    /**
     * Makes the folder ready for a start.
     *
     * @return whether the configuration was taken anew from the template, so that changes made to it in the console are gone
     */
    boolean prepare(Logins logins) {
        try {
            Files.createDirectories(base);
            var refreshed = refreshConfiguration();
            new ServerUsers(configuration()).write(logins);
            Folders.remove(base.resolve("tmp"));
            deploy();
            return refreshed;
        } catch (IOException failure) {
            throw OpsException.outOfReach(
                    "The server's folder cannot be made ready (" + Causes.of(failure) + ").", failure);
        }
    }

    /** What the server wrote about a deployment that failed; empty while it has not. */
    Optional<String> deploymentFailure() {
        try {
            return Optional.of(Files.readString(deployments().resolve(EAR + ".failed")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private boolean refreshConfiguration() throws IOException {
        var source = template.resolve("standalone/configuration");
        var mark = base.resolve("configuration.template");
        var fingerprint = Folders.fingerprint(source);
        if (Files.isDirectory(configuration()) && Files.exists(mark) && fingerprint.equals(Files.readString(mark))) {
            return false;
        }
        var first = Files.notExists(mark);
        Files.deleteIfExists(mark);
        Folders.remove(configuration());
        Folders.copy(source, configuration());
        Files.writeString(mark, fingerprint);
        return !first;
    }

    /** Only what is in this folder at boot is deployed; marks of an earlier start would keep the server from it. */
    private void deploy() throws IOException {
        Folders.remove(deployments());
        Files.createDirectories(deployments());
        Files.copy(ear, deployments().resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
        Files.createFile(deployments().resolve(EAR + ".dodeploy"));
    }

    private Path configuration() {
        return base.resolve("configuration");
    }

    private Path deployments() {
        return base.resolve("deployments");
    }
}
