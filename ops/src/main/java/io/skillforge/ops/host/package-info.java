/** The machine the command runs on: its folders, ports, processes and secrets. */
package io.skillforge.ops.host;
