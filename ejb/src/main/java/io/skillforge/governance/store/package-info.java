/** Table app_config. */
package io.skillforge.governance.store;
