package io.skillforge.etl;

import java.nio.file.Path;

/**
 * What a refresh was asked to do.
 *
 * @param location folder or zip of a release, on the server
 * @param release the release's version where the input does not tell it; null otherwise
 * @param force loads a release again that is current
 * @param rejectThreshold bad rows a file may have, in percent of its rows
 * @param maxRowDelta how far a table's row count may move against the current release of the same source, in percent
 */
public record RefreshOptions(
        Path location, String release, boolean dryRun, boolean force, double rejectThreshold, double maxRowDelta) {}
