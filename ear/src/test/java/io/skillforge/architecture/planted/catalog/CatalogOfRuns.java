package io.skillforge.architecture.planted.catalog;

import io.skillforge.architecture.planted.etl.domain.Run;

/** Reaches into another context, against the map, and in a circle. */
public class CatalogOfRuns {
    Run run;
}
