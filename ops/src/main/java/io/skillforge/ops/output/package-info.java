/** What the person at the terminal sees: tables, progress, times; or JSON for a program. */
package io.skillforge.ops.output;
