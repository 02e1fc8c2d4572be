/** The commands: one class each, which reads its words, asks the parts below to work, and says how it ended. */
package io.skillforge.ops.command;
