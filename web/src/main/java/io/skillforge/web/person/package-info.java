/** People, and what they and their advisors put down about them. */
package io.skillforge.web.person;
