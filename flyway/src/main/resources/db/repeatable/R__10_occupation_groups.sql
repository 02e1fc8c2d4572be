-- why:      the 23 major groups of the Standard Occupational Classification of 2018; occupations point at them
-- locks:    rows of occupation_groups, and only those that differ
-- reversal: none needed; run the former file again

insert into skillforge.occupation_groups as present (code, level, title) values
    ('11-0000', 'major', 'Management Occupations'),
    ('13-0000', 'major', 'Business and Financial Operations Occupations'),
    ('15-0000', 'major', 'Computer and Mathematical Occupations'),
    ('17-0000', 'major', 'Architecture and Engineering Occupations'),
    ('19-0000', 'major', 'Life, Physical, and Social Science Occupations'),
    ('21-0000', 'major', 'Community and Social Service Occupations'),
    ('23-0000', 'major', 'Legal Occupations'),
    ('25-0000', 'major', 'Educational Instruction and Library Occupations'),
    ('27-0000', 'major', 'Arts, Design, Entertainment, Sports, and Media Occupations'),
    ('29-0000', 'major', 'Healthcare Practitioners and Technical Occupations'),
    ('31-0000', 'major', 'Healthcare Support Occupations'),
    ('33-0000', 'major', 'Protective Service Occupations'),
    ('35-0000', 'major', 'Food Preparation and Serving Related Occupations'),
    ('37-0000', 'major', 'Building and Grounds Cleaning and Maintenance Occupations'),
    ('39-0000', 'major', 'Personal Care and Service Occupations'),
    ('41-0000', 'major', 'Sales and Related Occupations'),
    ('43-0000', 'major', 'Office and Administrative Support Occupations'),
    ('45-0000', 'major', 'Farming, Fishing, and Forestry Occupations'),
    ('47-0000', 'major', 'Construction and Extraction Occupations'),
    ('49-0000', 'major', 'Installation, Maintenance, and Repair Occupations'),
    ('51-0000', 'major', 'Production Occupations'),
    ('53-0000', 'major', 'Transportation and Material Moving Occupations'),
    ('55-0000', 'major', 'Military Specific Occupations')
on conflict (code) do update
   set level = excluded.level, title = excluded.title, parent_code = null
 where (present.level, present.title, present.parent_code) is distinct from (excluded.level, excluded.title, null);
