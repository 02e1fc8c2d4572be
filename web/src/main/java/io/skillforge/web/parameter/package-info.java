/** Parameters of the address: which are known, what their values can be. What is wrong is named, and what was expected. */
package io.skillforge.web.parameter;
