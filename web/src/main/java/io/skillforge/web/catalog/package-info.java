/** The catalog: occupations and their parts, skills, and what to say about where they come from. */
package io.skillforge.web.catalog;
