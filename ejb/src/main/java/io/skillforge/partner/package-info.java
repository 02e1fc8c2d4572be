/**
 * Partner: organisations whose learners use SkillForge, and what they are given about those who agreed.
 *
 * <p>Owns: partner_tenancy, partner_settings, partner_api_keys, partner_exports, partner_export_items.
 *
 * <ul>
 *   <li>PAR-1 An export names people; what the partner is given of them is read when it is fetched, and copied nowhere.
 *   <li>PAR-2 A person is delivered or fetched only in a transaction that holds the person's row and then, in a later
 *       statement, finds no block and an open consent. Its commit is the delivery.
 *   <li>PAR-3 So no delivery or fetch commits after the commit of the person's revocation, and one that committed before
 *       is recalled by it.
 *   <li>PAR-4 A recall is repeated until the partner acknowledges it with a 2xx; until then it is listed as
 *       unacknowledged, and somebody is alerted.
 *   <li>PAR-5 An export holds no names and no addresses: the partner's own reference, the headline, the skills.
 *   <li>PAR-6 An API key is shown once, kept as a keyed hash, ends by itself, and is dead from the commit of its revocation.
 * </ul>
 *
 * <p>Why PAR-3 holds, step by step: ops/docs/explanation/exports-and-revocation.md.
 */
package io.skillforge.partner;
