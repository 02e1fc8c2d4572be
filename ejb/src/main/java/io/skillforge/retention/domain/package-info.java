/** Rules of retention without a database. */
package io.skillforge.retention.domain;
