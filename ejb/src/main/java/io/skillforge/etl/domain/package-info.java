/** What a release may look like and what is a good row: pure rules over files, without database or clock. */
package io.skillforge.etl.domain;
