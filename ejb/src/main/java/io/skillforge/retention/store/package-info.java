/** What retention asks the database. */
package io.skillforge.retention.store;
