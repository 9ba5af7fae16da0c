/** Histories of tasks over HTTP. */
@NullMarked
package uz.erp.task.history.web;

import org.jspecify.annotations.NullMarked;
