/** Rules and the causes of their tasks over HTTP. */
@NullMarked
package uz.erp.task.rule.web;

import org.jspecify.annotations.NullMarked;
