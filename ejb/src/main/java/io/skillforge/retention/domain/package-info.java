/** Rules of retention, in values only. */
package io.skillforge.retention.domain;
