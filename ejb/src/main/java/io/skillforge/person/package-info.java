/**
 * Person: the people SkillForge is for, and what they and their advisors put down about them.
 *
 * <p>Owns: users, user_profiles, user_skills, experiences, assessments, saved_roles, progress_history, learning_pathways,
 * notifications, notification_preferences, advisor_assignments, resume_ingestions, user_activity, session_events.
 *
 * <ul>
 *   <li>PER-1 Every row of a person names tenant and person. Both stand in the SQL, and row-level security says the same
 *       again: whoever may not see a person finds none (404), which tells nothing about whether there is one.
 *   <li>PER-2 Names, addresses, telephone numbers and employers are sealed with keys of that person. They are opened for
 *       the answer to a caller and never written down: not in a log, an error, the audit or an address.
 *   <li>PER-3 An address belongs to one living account. The database decides, by a keyed index over its normal form.
 *   <li>PER-4 A change names the version it was made for; a newer one refuses it.
 *   <li>PER-5 A deleted account is gone for everybody at once: saved roles are removed, employers and places of work
 *       forgotten; the rest goes when its time is over.
 *   <li>PER-6 An assessment is scheduled, processing, then completed or cancelled, and never goes back. None is scheduled
 *       for a person who has withdrawn consent to notifications and to analytics.
 *   <li>PER-7 Every change, and every look of somebody else, is in the audit log, without a personal value.
 * </ul>
 *
 * <p>Not here: consent and what its end does (consent, privacy), partners and exports (partner), retention windows
 * (retention).
 */
package io.skillforge.person;
