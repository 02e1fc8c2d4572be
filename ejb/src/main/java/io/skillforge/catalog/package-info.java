/**
 * Catalog: the reading side of the reference data. What occupations there are, what each asks for, what skills there
 * are, and which release all of it came from.
 *
 * <p>Owns: occupations, occupation_groups, skills, knowledge, abilities, their ratings, tasks, education_training,
 * related_occupations, rating_categories, data_releases. It never writes them: a release is published by the context
 * {@code etl}. And search_occupations, search_names, search_terms, search_postings, search_skills, search_index,
 * soc_employment.
 *
 * <ul>
 *   <li>CAT-1 Lists hold only occupations and skills of the current release; a retired one can still be read by its
 *       code, and says since when it is retired.
 *   <li>CAT-2 A search answers an exact title first, then other exact names, corrected ones, similar ones, technologies,
 *       and words; what people say stands beside exact titles; among equals the bigger occupation. An O*NET code or the
 *       start of one finds by code. What search looks into is replaced in the transaction that publishes a release
 *       ({@link io.skillforge.catalog.SearchIndex}), and each node holds what it wants most of it in memory
 *       ({@link io.skillforge.catalog.SearchMemory}).
 *   <li>CAT-3 Lists are cut into pages by position, not by count, so that a page stays right while a release is
 *       published; the order is total.
 *   <li>CAT-4 A part of an occupation that was never surveyed is told apart from one that does not exist: the
 *       occupation is found, the part is empty and says that it was not collected.
 *   <li>CAT-5 What a source says about its own figures (suppressed, not relevant) is shown beside them, never used to
 *       hide them.
 *   <li>CAT-6 Whatever shows the data can name its release, licence and attribution.
 * </ul>
 *
 * <p>Not here: loading and history (etl), scores and gaps (matching), caches and limits of the doors (web).
 */
package io.skillforge.catalog;
