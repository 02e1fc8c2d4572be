package io.skillforge.ops.command;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the jar's manifest. */
public final class VersionProvider implements IVersionProvider {

    static String version() {
        var version = VersionProvider.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"skillforge " + version(), "Java " + System.getProperty("java.version")};
    }
}
