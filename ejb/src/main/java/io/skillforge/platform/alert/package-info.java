/**
 * What somebody has to look at: one open alert for one cause, however often it is seen. An alert names the cause and
 * counts; it holds nothing of a person.
 */
package io.skillforge.platform.alert;
