/** Operations: launching and watching jobs, and reading the run log. For operators only. */
package io.skillforge.web.operations;
