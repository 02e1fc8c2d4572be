with delivered as (
    select scale_code, element_code, category, description from staging.onet_education_categories
    union all
    select scale_code, element_code, category, description from staging.onet_work_context_categories
    union all
    select scale_code, '', category, description from staging.onet_task_categories)
insert into staging.next_rating_categories (scale_code, element_code, category, description, row_key)
select scale_code, element_code, category, description, concat_ws(' ', scale_code, nullif(element_code, ''), category)
  from delivered
union all
-- Scales whose file the release lacks keep their labels.
select c.scale_code, c.element_code, c.category, c.description,
       concat_ws(' ', c.scale_code, nullif(c.element_code, ''), c.category)
  from skillforge.rating_categories c
 where c.scale_code not in (select scale_code from delivered)
