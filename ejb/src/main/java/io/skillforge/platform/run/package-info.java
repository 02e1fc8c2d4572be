/** The vocabulary of jobs that every door shares: what can be launched, and how an execution is going. */
package io.skillforge.platform.run;
